package io.mivo.adapter.http.web;

import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.application.port.driving.LogIn;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.WatchSensors;

/** What of the core the web interface shows to people. */
public record WebPorts(LogIn logIn, ChoosePassword choosePassword, WatchSensors watchSensors, ReadSensor readSensor) {}
