package io.mivo.adapter.http.web;

import java.time.Clock;

/** What the pages of administration are made with. */
record Desk(PersonForms forms, Views views, OwnUrl ownUrl, Clock clock) {}
