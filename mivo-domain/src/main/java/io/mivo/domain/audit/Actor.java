package io.mivo.domain.audit;

/**
 * Who did something, and from where.
 *
 * @param kind what kind of actor it is
 * @param name the user's name, the client id, the account of the operating system; empty for a stranger
 * @param origin from where
 */
public record Actor(Kind kind, String name, Origin origin) {
    /** MIVO itself, unasked, or the program that embeds it. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "mivo", Origin.WITHIN);

    /** Encodes what would break a line. */
    public Actor {
        name = OneLine.of(name);
    }

    /** Someone on the command line of this host. */
    public static Actor onCommandLine(String account) {
        return new Actor(Kind.COMMAND_LINE, account, Origin.CONSOLE);
    }

    /** A person whose name is not known, or not believed. */
    public static Actor unknownPerson(Origin origin) {
        return new Actor(Kind.PERSON, "", origin);
    }

    /** A machine whose client id is not known, or not believed. */
    public static Actor unknownMachine(Origin origin) {
        return new Actor(Kind.API_USER, "", origin);
    }

    /** The same, from elsewhere. */
    public Actor from(Origin elsewhere) {
        return new Actor(kind, name, elsewhere);
    }

    /** What kind of actor. */
    public enum Kind {
        /** Somebody in the web interface. */
        PERSON,
        /** A machine with an access token, or on its way to one. */
        API_USER,
        /** Somebody with an account on this host. */
        COMMAND_LINE,
        /** MIVO itself, unasked, or the program that embeds it. */
        SYSTEM
    }
}
