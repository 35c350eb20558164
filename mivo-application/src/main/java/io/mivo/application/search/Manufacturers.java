package io.mivo.application.search;

import io.mivo.domain.bus.Manufacturer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The manufacturers a search tries where identifications are equal: the registered codes of the FLAG association, first
 * those of wired meters.
 */
final class Manufacturers {
    /** Seen in published telegrams of wired meters, most often first; then the list of makers at www.m-bus.de. */
    private static final Set<Manufacturer> USUAL = codes("""
        SEC ACW PAD APA ELV QDS LSE KAM EFE IME ABB LUG REL AMT SPX SLB TIP JAN GAV ELS SBC SVM HYD EMU TST NZR ZRM SEN
        RAM ELT BMT GWF FIN DBW INM AMK SON LGB TEC ZPA WEP EMH CWA
        ACE ACG AEG AEL AEM AMP APS BEC BER BSE BST CBI CLO CON CZM DAN DFS DME DZG EDM EKT ELM EMO END ENP ENT ERL ESM
        EUR EWT FED FML GBJ GEC GSP HEG HEL HTC ICM IDE INV ISK IST ITR ITW IWK KHL KKE KNX KRO KST LEM LGD LGZ LHA LML
        LSP LSZ MAD MEI MKS MNS MPS MTC NIS NMS NRM ONR PMG PRI RAS RKE SAP SCH SIE SMC SME SML SOF SPL TCH UAG UGI VES
        VPI WMO YTE ZAG ZAP ZIV ZRI
        """);

    private static final int LETTERS = 26;

    private Manufacturers() {}

    /** Those to be expected on a wired bus. */
    static Stream<Manufacturer> usual() {
        return USUAL.stream();
    }

    /** The other registered ones. */
    static Stream<Manufacturer> rare() {
        return RareManufacturers.ALL.stream().filter(each -> !USUAL.contains(each));
    }

    /** All others that three letters can spell. */
    static Stream<Manufacturer> unlisted() {
        return IntStream.range(0, LETTERS * LETTERS * LETTERS)
                .mapToObj(Manufacturers::spelled)
                .filter(each -> !USUAL.contains(each) && !RareManufacturers.ALL.contains(each));
    }

    private static Manufacturer spelled(int number) {
        return Manufacturer.ofLetters(
                "" + letter(number / (LETTERS * LETTERS)) + letter(number / LETTERS) + letter(number));
    }

    private static char letter(int number) {
        return (char) ('A' + number % LETTERS);
    }

    static Set<Manufacturer> codes(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .map(Manufacturer::ofLetters)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
