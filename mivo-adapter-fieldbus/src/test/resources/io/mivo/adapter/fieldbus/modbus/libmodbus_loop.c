/* Reads 100 holding registers in a loop by libmodbus and prints how many times in a second.
 * Arguments: a port on 127.0.0.1, milliseconds. */
#include <modbus/modbus.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
    modbus_t *line = modbus_new_tcp("127.0.0.1", atoi(arguments[1]));
    double seconds = atoi(arguments[2]) / 1000.0, begun;
    uint16_t registers[100];
    long reads = 0;
    (void) count;
    modbus_set_slave(line, 17);
    if (modbus_connect(line) < 0) return 1;
    for (begun = now(); now() - begun < seconds; reads++) {
        if (modbus_read_registers(line, 100, 100, registers) != 100 || registers[0] != 300) return 1;
    }
    printf("%.0f\n", reads / (now() - begun));
    return 0;
}
