package io.mivo.adapter.http.token;

import io.mivo.application.port.driving.IntrospectToken;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.RevokeToken;

/** What API users may do with tokens. */
public record TokenPorts(IssueToken issueToken, RevokeToken revokeToken, IntrospectToken introspectToken) {}
