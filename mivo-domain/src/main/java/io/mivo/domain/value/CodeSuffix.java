package io.mivo.domain.value;

/** How a code says which of a meter's values of one kind it is; in the order in which suffixes follow the bare code. */
public enum CodeSuffix {
    STORAGE(".S<n>", "storage n: a historic value, such as that of a due date"),
    TARIFF(".T<n>", "tariff n"),
    SUBUNIT(".U<n>", "subunit n: another device behind the meter, such as a pulse input; the code begins with Other"),
    FUNCTION(".Max .Min .Error", "the maximum, the minimum, or the value during an error state"),
    MODIFIER(".<Modifier>", "a narrower meaning in words, such as .Average or .Future"),
    REPEAT(".2 .3 \u2026", "a repeat of the same record, numbered in order of appearance"),
    RAW("Raw.<DIB>.<VIB>", "what is not wholly understood, named by its bytes in hexadecimal"),
    OWN("X_\u2026", "a code of your own, given in the site file");

    private final String form;
    private final String meaning;

    CodeSuffix(String form, String meaning) {
        this.form = form;
        this.meaning = meaning;
    }

    /** As it is written. */
    public String form() {
        return form;
    }

    /** In words, for the documentation. */
    public String meaning() {
        return meaning;
    }
}
