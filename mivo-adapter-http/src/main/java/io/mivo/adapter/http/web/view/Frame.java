package io.mivo.adapter.http.web.view;

import java.util.Optional;

/**
 * What surrounds every page.
 *
 * @param title of the page
 * @param person who has logged in
 * @param formToken what every form must bring back
 */
public record Frame(String title, Optional<String> person, String formToken) {}
