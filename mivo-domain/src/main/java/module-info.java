/** The words and rules of metering: plain Java, nothing else. */
module io.mivo.domain {
    exports io.mivo.domain.access;
    exports io.mivo.domain.audit;
    exports io.mivo.domain.bus;
    exports io.mivo.domain.license;
    exports io.mivo.domain.pace;
    exports io.mivo.domain.profile;
    exports io.mivo.domain.quantity;
    exports io.mivo.domain.reading;
    exports io.mivo.domain.refusal;
    exports io.mivo.domain.sensor;
    exports io.mivo.domain.site;
    exports io.mivo.domain.value;
}
