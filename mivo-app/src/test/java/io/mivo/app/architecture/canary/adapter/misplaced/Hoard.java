package io.mivo.app.architecture.canary.adapter.misplaced;

import com.fasterxml.jackson.databind.JsonNode;
import com.fazecast.jSerialComm.SerialPort;
import com.nimbusds.jose.JWSObject;
import com.password4j.Hash;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.mivo.app.architecture.canary.Breaks;
import org.eclipse.jetty.server.Server;
import org.jdbi.v3.core.Handle;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;

@Breaks({
    "jSerialComm stays with the lines",
    "SQL stays in its room",
    "YAML stays with the documents",
    "Nimbus stays in its room",
    "Javalin stays in its room",
    "Jetty stays in its room",
    "Jackson stays in its room",
    "password hashing stays in its room",
    "templates stay with the web pages",
    "picocli stays in the app"
})
public record Hoard(
        SerialPort serial,
        Handle sql,
        Yaml yaml,
        JWSObject nimbus,
        Javalin javalin,
        Server jetty,
        JsonNode jackson,
        Hash hashing,
        TemplateEngine templates,
        CommandLine picocli) {}
