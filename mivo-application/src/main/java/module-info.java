/** The core of MIVO: what it does, and what it needs from the world; plain Java and the domain, nothing else. */
module io.mivo.application {
    requires transitive io.mivo.domain;

    exports io.mivo.application;
    exports io.mivo.application.memory;
    exports io.mivo.application.port.driven;
    exports io.mivo.application.port.driving;
}
