package org.parley.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** "Drawn by lot: a published commitment before and a recomputable draw after" (issue 3, item 3). */
class LotTest {
  /** As the documentation tells everybody to do it, by hand. */
  private static long again(String seed, int n) throws Exception {
    long most = 4_294_967_296L / n * n;
    for (int i = 0; ; i++) {
      long number = new BigInteger(hex(seed + ":" + i).substring(0, 8), 16).longValueExact();
      if (number < most) {
        return number % n;
      }
    }
  }

  private static String hex(String text) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes("UTF-8")));
  }

  @Test
  void theDrawIsWhatAnybodyGetsWithAShell() {
    // printf %s abc | sha256sum; printf %s abc:0 | sha256sum | cut -c1-8
    assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", new Lot("abc").commitment());
    assertEquals(SHELL % 193, new Lot("abc").below(193));
  }

  private static final long SHELL = 0x5f36efceL;

  /** The second range makes every third number one that must be drawn anew. */
  @Property(tries = 10_000)
  void anybodyDrawsTheSame(@ForAll @AlphaChars @StringLength(min = 1, max = 60) String seed, @ForAll @IntRange(min = 1, max = 400) int few,
      @ForAll @IntRange(min = 1_400_000_000, max = 1_600_000_000) int many) throws Exception {
    assertEquals(again(seed, few), new Lot(seed).below(few));
    assertEquals(again(seed, many), new Lot(seed).below(many));
    assertEquals(hex(seed), new Lot(seed).commitment());
  }

  /** Of 19,300 draws among 193 each comes up about 100 times; by the fixed seeds this is always the same sum. */
  @Test
  void everyPlaceIsDrawnAboutAsOften() {
    int[] drawn = new int[193];
    IntStream.range(0, 19_300).forEach(i -> drawn[new Lot("seed " + i).below(193)]++);
    double chiSquared = IntStream.of(drawn).mapToDouble(count -> (count - 100.0) * (count - 100.0) / 100.0).sum();
    assertTrue(chiSquared < 255, () -> "chi squared " + chiSquared); // 0.999 of 192 degrees of freedom: 258
  }

  @Test
  void amongNobodyNothingIsDrawn() {
    assertThrows(ArithmeticException.class, () -> new Lot("abc").below(0));
  }
}
