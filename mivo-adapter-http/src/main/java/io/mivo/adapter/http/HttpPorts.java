package io.mivo.adapter.http;

import io.mivo.adapter.http.api.Operations;
import io.mivo.adapter.http.token.TokenPorts;
import io.mivo.application.port.driving.ObserveLines;
import io.mivo.application.port.driving.RecognizeCaller;
import io.mivo.application.port.driving.RecordRefusal;

/** What of the core a server gives out. */
public record HttpPorts(
        Operations operations,
        TokenPorts tokens,
        RecognizeCaller recognizeCaller,
        RecordRefusal recordRefusal,
        ObserveLines observeLines) {}
