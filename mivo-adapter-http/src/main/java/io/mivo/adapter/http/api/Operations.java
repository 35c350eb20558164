package io.mivo.adapter.http.api;

import io.mivo.application.port.driving.AnswerOnce;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.WriteValues;

/** The three operations that the API publishes, and what lets a write be sent twice. */
public record Operations(
        ListActiveSensors listActiveSensors, ReadSensor readSensor, WriteValues writeValues, AnswerOnce answerOnce) {}
