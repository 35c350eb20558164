package io.mivo.adapter.http.web.view;

/**
 * Something to tick in a form.
 *
 * @param value its uid or id
 * @param name for people
 * @param remark what else a person should know; may be empty
 * @param ticked whether it is chosen
 */
public record Tick(String value, String name, String remark, boolean ticked) {}
