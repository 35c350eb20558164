package io.mivo.app.demo;

import java.io.PrintWriter;

/** Prints commands that work as printed. */
final class CurlLines {
    private static final String SET_POINT =
            "{\"writes\":[{\"uid\":\"ahu-1\",\"code\":\"HeatingSetpoint\",\"value\":22.5,\"unit\":\"Celsius\"}]}";

    private final String base;
    private final String authorization;

    CurlLines(String url, String token) {
        this.base = url + "/api/MivoAPI/v1/";
        this.authorization = "-H 'Authorization: Bearer " + token + "'";
    }

    void print(PrintWriter out) {
        out.println("curl -sS " + authorization + " " + base + "ListActiveSensors");
        out.println("curl -sS -X POST " + authorization + " " + base + "ReadSensor/heat-1");
        out.println("curl -sS " + authorization + " -H 'Content-Type: application/json' -d '" + SET_POINT + "' " + base
                + "WriteValues");
    }
}
