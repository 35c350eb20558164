package io.mivo.adapter.fieldbus.mbus.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A record made up after EN 13757-3: any DIB, any VIB, any data. */
record GeneratedRecord(List<Integer> dib, List<Integer> vif, List<Integer> vifes) {
    private static final List<Integer> DATA_FIELDS = List.of(0, 1, 2, 3, 4, 5, 6, 7, 9, 0xA, 0xB, 0xC, 0xD, 0xE);
    private static final List<Integer> BYTES = List.of(0, 1, 2, 3, 4, 4, 6, 8, 0, 1, 2, 3, 4, 0, 6);
    private static final List<Integer> COMMON_VIFS =
            List.of(0x03, 0x06, 0x0E, 0x13, 0x2B, 0x3B, 0x5A, 0x65, 0x6C, 0x6D);
    private static final List<Integer> PHASES_AND_DIRECTIONS = List.of(0x3B, 0x3C, 0x7C, 0x12, 0x39);
    private static final List<Integer> TEXT = List.of(0x7C, 0x03, 0x48, 0x52, 0x25);
    private static final int VARIABLE = 0xD;
    private static final int FB = 0xFB;
    private static final int FD = 0xFD;

    static GeneratedRecord next(Random random) {
        return new GeneratedRecord(dib(random), vif(random), vifes(random));
    }

    /** Its header with an error at the end of its VIFEs. */
    GeneratedRecord failing(int error) {
        List<Integer> more = new ArrayList<>(vifes);
        more.add(error);
        return new GeneratedRecord(dib, vif, more);
    }

    /** Whether a further VIFE would be one of the standard's. */
    boolean canFail() {
        boolean standard = vif.get(0) != 0x7F && !vifes.contains(0x7F);
        return standard && vifes.size() < 9 && (vifes.isEmpty() || vifes.get(vifes.size() - 1) != 0x7C);
    }

    /** In hexadecimal, with data that this gives. */
    String hex(Random random) {
        StringBuilder hex = new StringBuilder();
        List<Integer> vib = new ArrayList<>(vif);
        int carrier = vif.get(0) == 0x7C ? 0 : vif.size() - 1;
        vib.set(carrier, vib.get(carrier) | (vifes.isEmpty() ? 0 : 0x80));
        extended(dib).forEach(octet -> hex.append("%02x".formatted(octet)));
        vib.forEach(octet -> hex.append("%02x".formatted(octet)));
        extended(vifes).forEach(octet -> hex.append("%02x".formatted(octet)));
        return hex.append(data(random)).toString();
    }

    private String data(Random random) {
        int field = dib.get(0) & 0x0F;
        int filler = random.nextInt(4);
        StringBuilder hex = new StringBuilder();
        int length = BYTES.get(field);
        if (field == VARIABLE) {
            length = random.nextInt(5);
            hex.append("%02x".formatted(List.of(0x00, 0xC0, 0xD0, 0xE0).get(random.nextInt(4)) + length));
        }
        for (int i = 0; i < length; i++) {
            hex.append("%02x".formatted(filler == 0 ? 0 : filler == 1 ? 0xFF : random.nextInt(256)));
        }
        return hex.toString();
    }

    private static List<Integer> extended(List<Integer> octets) {
        List<Integer> extended = new ArrayList<>(octets);
        for (int i = 0; i < octets.size() - 1; i++) {
            extended.set(i, octets.get(i) | 0x80);
        }
        return extended;
    }

    private static List<Integer> dib(Random random) {
        List<Integer> dib = new ArrayList<>();
        int place = random.nextInt(3) == 0 ? random.nextInt(8) << 4 : 0;
        dib.add(DATA_FIELDS.get(random.nextInt(DATA_FIELDS.size())) | place);
        for (int i = random.nextInt(8) - 4; i > 0; i--) {
            dib.add(random.nextInt(0x80));
        }
        return dib;
    }

    private static List<Integer> vif(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> List.of(FB, random.nextInt(0x80));
            case 1 -> List.of(FD, random.nextInt(0x80));
            case 2 -> TEXT;
            case 3, 4, 5 -> List.of(COMMON_VIFS.get(random.nextInt(COMMON_VIFS.size())));
            default -> List.of(primary(random.nextInt(0x80)));
        };
    }

    /** Codes that lead to other tables or to texts are made elsewhere. */
    private static int primary(int vif) {
        return vif == 0x7C || vif == 0x7B || vif == 0x7D ? 0x7A : vif;
    }

    private static List<Integer> vifes(Random random) {
        List<Integer> vifes = new ArrayList<>();
        for (int i = random.nextInt(6) - 2; i > 0; i--) {
            int vife = random.nextBoolean() ? random.nextInt(0x80) : PHASES_AND_DIRECTIONS.get(random.nextInt(5));
            vifes.add(vife);
            if (vife == 0x7C) {
                vifes.add(random.nextInt(8) == 0 ? random.nextInt(0x80) : 1 + random.nextInt(7));
            }
        }
        return vifes;
    }
}
