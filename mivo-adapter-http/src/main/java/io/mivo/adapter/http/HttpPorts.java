package io.mivo.adapter.http;

import io.mivo.adapter.http.api.Operations;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.ObserveLines;
import io.mivo.application.port.driving.RecognizeCaller;

/** What of the core a server gives out. */
public record HttpPorts(
        Operations operations, IssueToken issueToken, RecognizeCaller recognizeCaller, ObserveLines observeLines) {}
