package org.parley.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Pieces read as the file that they were. */
class PiecesTest {
  private static Pieces of(List<byte[]> pieces) {
    return new Pieces(place -> place < pieces.size() ? Optional.of(pieces.get(place)) : Optional.empty());
  }

  @Property
  void whateverTheirSizesTheyReadAsOneFile(@ForAll @Size(max = 8) List<byte[]> pieces) throws IOException {
    byte[] whole = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, whole, at, piece.length);
      at += piece.length;
    }
    assertArrayEquals(whole, of(pieces).readAllBytes());
  }

  @Test
  void singleBytesAreReadWithoutSign() throws IOException {
    try (Pieces pieces = of(List.of(new byte[] {(byte) 0xff}, new byte[0], new byte[] {1}))) {
      assertEquals(List.of(255, 1, -1), List.of(pieces.read(), pieces.read(), pieces.read()));
    }
  }
}
