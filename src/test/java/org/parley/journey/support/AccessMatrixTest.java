package org.parley.journey.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The matrix of access leaves no address out, and names none that is not there. */
class AccessMatrixTest {
  @Test
  void everyAddressHasExactlyOneRow() {
    Set<String> rows = rows();
    Set<String> addresses = Set.copyOf(Endpoints.all()); // looked for once: that takes a second
    assertEquals(List.of(), addresses.stream().filter(endpoint -> !rows.contains(endpoint)).toList(), "addresses without a row");
    assertEquals(List.of(), rows.stream().filter(endpoint -> !addresses.contains(endpoint)).toList(), "rows without an address");
    assertEquals(rows.size(), AccessMatrix.rows().size(), "an address has two rows");
  }

  @Test
  void everyAddressBesideTheApiHasExactlyOneRow() {
    assertEquals(List.copyOf(Endpoints.beside()), AccessMatrix.besides().stream().map(AccessMatrix.Row::endpoint).sorted().toList());
  }

  @Test
  void theSearchForAddressesFindsThem() {
    assertFalse(Endpoints.all().isEmpty());
    assertTrue(Endpoints.beside().containsAll(List.of("GET /records/*", "GET /metrics", "WS /live", "GET /health/ready")));
    assertTrue(Endpoints.all().contains("POST /api/consultations/{c}/rounds/{r}/phase"));
  }

  private static Set<String> rows() {
    return AccessMatrix.rows().stream().map(AccessMatrix.Row::endpoint).collect(Collectors.toSet());
  }
}
