package io.mivo.adapter.http.observe;

/** Text in the exposition format of Prometheus, version 0.0.4. For one thread. */
final class Exposition {
    static final String MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    /** Begins a metric. */
    Exposition metric(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /** A sample without labels. */
    void sample(String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    /** A sample with labels, names and values by turns. */
    void sample(String name, Object value, String... labels) {
        text.append(name).append('{');
        for (int index = 0; index < labels.length; index += 2) {
            text.append(index == 0 ? "" : ",").append(labels[index]).append("=\"");
            text.append(escaped(labels[index + 1])).append('"');
        }
        text.append("} ").append(value).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
