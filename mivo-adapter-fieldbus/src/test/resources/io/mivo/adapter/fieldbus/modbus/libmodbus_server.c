/* A Modbus server by libmodbus: holding register n holds 3n, input register n 5n, every third coil is set.
 * Arguments: "tcp" and a port on 127.0.0.1, or "rtu", a device and a unit. Serves one connection after another. */
#include <modbus/modbus.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void serve(modbus_t *line, modbus_mapping_t *tables) {
    uint8_t request[MODBUS_TCP_MAX_ADU_LENGTH];
    for (;;) {
        int length = modbus_receive(line, request);
        if (length > 0) {
            modbus_reply(line, request, length, tables);
        } else if (length < 0) {
            return;
        }
    }
}

int main(int count, char **arguments) {
    int tcp = strcmp(arguments[1], "tcp") == 0;
    modbus_t *line = tcp ? modbus_new_tcp("127.0.0.1", atoi(arguments[2])) : modbus_new_rtu(arguments[2], 19200, 'N', 8, 2);
    modbus_mapping_t *tables = modbus_mapping_new(2000, 100, 1000, 1000);
    int i;
    (void) count;
    for (i = 0; i < 1000; i++) {
        tables->tab_registers[i] = 3 * i;
        tables->tab_input_registers[i] = 5 * i;
    }
    for (i = 0; i < 2000; i++) tables->tab_bits[i] = i % 3 == 0;
    if (tcp) {
        int listening = modbus_tcp_listen(line, 1);
        while (modbus_tcp_accept(line, &listening) >= 0) {
            serve(line, tables);
            modbus_close(line);
        }
        return 1;
    }
    modbus_set_slave(line, atoi(arguments[3]));
    if (modbus_connect(line) < 0) return 1;
    for (;;) serve(line, tables);
}
