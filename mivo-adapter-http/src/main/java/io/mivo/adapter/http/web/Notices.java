package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.web.view.Notice;
import java.util.Map;
import java.util.Optional;

/**
 * What a page may be told to say by the page before it; nothing else of the address is ever shown.
 *
 * @param texts by the word in the address
 */
record Notices(Map<String, String> texts) {
    /** Copies in. */
    Notices {
        texts = Map.copyOf(texts);
    }

    /** What a request asks to say. */
    Optional<Notice> of(Context context) {
        return Optional.ofNullable(context.queryParam("notice"))
                .flatMap(word -> Optional.ofNullable(texts.get(word)))
                .map(Notice::good);
    }
}
