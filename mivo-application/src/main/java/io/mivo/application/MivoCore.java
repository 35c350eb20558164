package io.mivo.application;

import io.mivo.application.audit.AuditLog;
import io.mivo.application.audit.AuditReadingService;
import io.mivo.application.detect.DetectionService;
import io.mivo.application.group.GroupService;
import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.licensing.CountingLicenses;
import io.mivo.application.licensing.LicenseRecord;
import io.mivo.application.licensing.LicensingService;
import io.mivo.application.licensing.Seats;
import io.mivo.application.machines.ApiUserService;
import io.mivo.application.machines.MachineRules;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driving.ApplySite;
import io.mivo.application.port.driving.ConsultProfiles;
import io.mivo.application.port.driving.DetectRegisters;
import io.mivo.application.port.driving.ExportSite;
import io.mivo.application.port.driving.GrantLicenses;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.application.port.driving.ManageApiUsers;
import io.mivo.application.port.driving.ManageGroups;
import io.mivo.application.port.driving.ObserveLines;
import io.mivo.application.port.driving.PollSensors;
import io.mivo.application.port.driving.ReadAudit;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.ScanUnits;
import io.mivo.application.port.driving.SearchMeters;
import io.mivo.application.port.driving.SetMeter;
import io.mivo.application.port.driving.WatchSensors;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.application.profile.ProfileLookup;
import io.mivo.application.profile.ProfileService;
import io.mivo.application.reading.KeptReadings;
import io.mivo.application.reading.ListingService;
import io.mivo.application.reading.PollingService;
import io.mivo.application.reading.ReadOrders;
import io.mivo.application.reading.ReadingService;
import io.mivo.application.reading.SensorGate;
import io.mivo.application.reading.WatchingService;
import io.mivo.application.scan.ScanService;
import io.mivo.application.search.SearchService;
import io.mivo.application.setting.RecordedSettings;
import io.mivo.application.setting.SettingService;
import io.mivo.application.site.SiteExportService;
import io.mivo.application.site.SiteRecord;
import io.mivo.application.site.SiteService;
import io.mivo.application.writing.RecordedWrites;
import io.mivo.application.writing.WritingService;
import java.time.Duration;

/**
 * The core of MIVO: reads and writes devices for whoever holds it. Built once, closed once. Safe for use by many
 * threads; it starts one daemon thread for each line.
 */
public final class MivoCore implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final CoreParts parts;
    private final AuditLog audit;
    private final BusDispatcher dispatcher;
    private final ReadOrders orders;
    private final SensorGate gate;
    private final KeptReadings readings;
    private final Seats seats;
    private final WriteValues writeValues;
    private final PollSensors pollSensors;
    private final SearchMeters searchMeters;

    MivoCore(CoreParts parts) {
        this.parts = parts;
        this.audit = new AuditLog(parts.record().trail(), parts.clock());
        Storage storage = parts.storage();
        this.dispatcher = new BusDispatcher(parts.field().devices(), parts.clock(), parts.ticker());
        this.orders = new ReadOrders(storage.registry());
        this.gate = new SensorGate(storage.registry(), parts.clock());
        this.readings = new KeptReadings(
                storage.registry(), storage.latest(), parts.field().decoding(), parts.clock());
        CountingLicenses licenses = new CountingLicenses(storage.registry(), storage.licenses(), parts.trust());
        this.seats = new Seats(storage.registry(), licenses, storage.changes(), parts.clock());
        this.writeValues = writing();
        this.pollSensors = new PollingService(storage.registry(), orders, dispatcher, readings, parts.ticker());
        this.searchMeters = new SearchService(storage.registry(), applySite(), dispatcher, parts.ticker());
    }

    /** Begins a core over these devices; everything else has a default that keeps to memory. */
    public static MivoCoreBuilder over(FieldDevices devices, AnswerDecoding decoding) {
        return new MivoCoreBuilder(devices, decoding);
    }

    /** Reads a sensor. */
    public ReadSensor readSensor() {
        ReadingService.Times times = new ReadingService.Times(parts.clock(), parts.ticker());
        return new ReadingService(gate, orders, dispatcher, readings, times);
    }

    /** Writes values to sensors. */
    public WriteValues writeValues() {
        return writeValues;
    }

    private WriteValues writing() {
        WritingService.Way way = new WritingService.Way(
                dispatcher,
                orders,
                parts.field().registers(),
                parts.field().records(),
                parts.field().decoding());
        return new RecordedWrites(new WritingService(gate, readings, way, parts.ticker()), audit);
    }

    /** Sets M-Bus meters themselves. */
    public SetMeter setMeter() {
        SetMeter setting = new SettingService(
                parts.storage().registry(), dispatcher, parts.field().decoding(), parts.ticker());
        return new RecordedSettings(setting, audit, parts.record().holder());
    }

    /** Lists the sensors that may be read. */
    public ListActiveSensors listActiveSensors() {
        return new ListingService(
                gate, parts.storage().registry(), parts.storage().latest(), readings);
    }

    /** Shows all sensors with their newest readings. */
    public WatchSensors watchSensors() {
        WatchingService.Resting resting = new WatchingService.Resting(dispatcher, orders, parts.clock());
        return new WatchingService(parts.storage().registry(), parts.storage().latest(), readings, resting, gate);
    }

    /** Reads sensors unasked; to be driven by a timer of the holder. */
    public PollSensors pollSensors() {
        return pollSensors;
    }

    /** Searches lines for meters; a timer of the holder lets it go on after a line was down. */
    public SearchMeters searchMeters() {
        return searchMeters;
    }

    /** Finds the registers behind what a display shows. */
    public DetectRegisters detectRegisters() {
        return new DetectionService(dispatcher, parts.field().decoding(), parts.ticker());
    }

    /** Searches lines for Modbus devices. */
    public ScanUnits scanUnits() {
        return new ScanService(
                dispatcher, parts.texts().profiles(), parts.field().decoding(), parts.ticker());
    }

    /** Tells how the lines are doing. */
    public ObserveLines observeLines() {
        return dispatcher;
    }

    /** Checks and applies sites. */
    public ApplySite applySite() {
        CoreParts.Texts texts = parts.texts();
        return new SiteService(
                new SiteService.Texts(texts.sites(), texts.keys(), new ProfileLookup(texts.profiles())),
                siteStock(),
                parts.storage().changes(),
                seats,
                new SiteRecord(audit, parts.record().holder()));
    }

    /** Writes the site as it is. */
    public ExportSite exportSite() {
        return new SiteExportService(parts.texts().sites(), siteStock(), seats, parts.clock());
    }

    private SiteService.Stock siteStock() {
        Storage storage = parts.storage();
        return new SiteService.Stock(
                storage.registry(), storage.apiUsers(), storage.groups(), storage.users(), storage.licenses());
    }

    /** Shows device profiles and checks new ones. */
    public ConsultProfiles consultProfiles() {
        CoreParts.Texts texts = parts.texts();
        return new ProfileService(
                texts.profiles(), texts.profileFiles(), parts.field().decoding());
    }

    /** Takes licenses in. */
    public GrantLicenses grantLicenses() {
        LicensingService.Stock stock = new LicensingService.Stock(
                parts.storage().licenses(), parts.storage().registry());
        return new LicensingService(
                seats,
                stock,
                parts.trust(),
                new LicenseRecord(audit, parts.record().holder()),
                parts.clock());
    }

    /** Manages the machines that use the API. */
    public ManageApiUsers manageApiUsers() {
        Storage storage = parts.storage();
        MachineRules rules = new MachineRules(
                storage.apiUsers(),
                storage.registry(),
                storage.groups(),
                parts.texts().keys(),
                parts.clock());
        ApiUserService.Stock stock = new ApiUserService.Stock(
                storage.apiUsers(), storage.changes(), parts.record().keyUses());
        return new ApiUserService(stock, rules, audit);
    }

    /** Manages the groups of sensors that rights name. */
    public ManageGroups manageGroups() {
        Storage storage = parts.storage();
        GroupService.Stock stock = new GroupService.Stock(
                storage.groups(), storage.registry(), storage.apiUsers(), storage.users(), storage.changes());
        return new GroupService(stock, audit);
    }

    /** Shows the record of who did what. */
    public ReadAudit readAudit() {
        return new AuditReadingService(parts.record().trail(), parts.record().keeping(), parts.clock());
    }

    /** Lets visits under way end, for four seconds at most, and starts no others. */
    @Override
    public void close() {
        dispatcher.stop(PATIENCE);
    }
}
