/** What the pages show, in words for people: cards, values, badges and ages, ready for the templates. */
package io.mivo.adapter.http.web.view;
