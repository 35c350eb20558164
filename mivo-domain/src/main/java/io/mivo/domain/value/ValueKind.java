package io.mivo.domain.value;

/** The form a value takes. */
public enum ValueKind {
    NUMBER("number"),
    BOOLEAN("boolean"),
    TEXT("text"),
    DATE("date"),
    DATE_TIME("dateTime"),
    FLAGS("flags");

    private final String word;

    ValueKind(String word) {
        this.word = word;
    }

    /** As the contract writes it. */
    public String word() {
        return word;
    }
}
