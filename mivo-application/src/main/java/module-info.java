/** The use cases of MIVO and their ports; needs the domain and plain Java only. */
module io.mivo.application {
    requires transitive io.mivo.domain;
}
