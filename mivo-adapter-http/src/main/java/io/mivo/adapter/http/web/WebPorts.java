package io.mivo.adapter.http.web;

import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.application.port.driving.GrantLicenses;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.application.port.driving.LogIn;
import io.mivo.application.port.driving.ManageApiUsers;
import io.mivo.application.port.driving.ManageGroups;
import io.mivo.application.port.driving.ManageUsers;
import io.mivo.application.port.driving.ReadAudit;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.UseSecondFactor;
import io.mivo.application.port.driving.WatchSensors;
import io.mivo.application.port.driving.WriteValues;

/** What of the core the web interface shows to people. */
public record WebPorts(People people, Sensors sensors, Management management) {
    /** What is done with people. */
    public record People(
            LogIn logIn,
            ChoosePassword choosePassword,
            EditAccount editAccount,
            ManageUsers manageUsers,
            UseSecondFactor useSecondFactor) {}

    /** What administrators manage beside people. */
    public record Management(ManageApiUsers apiUsers, ManageGroups groups, GrantLicenses licenses, ReadAudit audit) {}

    /** What is done with sensors. */
    public record Sensors(
            WatchSensors watchSensors,
            ReadSensor readSensor,
            ListActiveSensors listActiveSensors,
            WriteValues writeValues) {}
}
