module greenhouse {
    requires io.mivo.application;
}
