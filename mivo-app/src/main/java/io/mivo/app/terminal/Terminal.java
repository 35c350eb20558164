package io.mivo.app.terminal;

/** The streams that a person may read, as bin/mivo found out: Java itself cannot tell it of one stream alone. */
public enum Terminal {
    STDOUT("mivo.stdout"),
    STDERR("mivo.stderr");

    private final String property;

    Terminal(String property) {
        this.property = property;
    }

    /** Whether a person reads this stream. */
    public boolean isRead() {
        return "terminal".equals(System.getProperty(property));
    }
}
