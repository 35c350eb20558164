/** The web interface for people: choosing a password, logging in, and the sensors with their newest values. */
package io.mivo.adapter.http.web;
