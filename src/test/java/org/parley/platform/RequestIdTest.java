package org.parley.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestIdTest {
  private static HttpServletRequest request(String given) {
    Map<Object, Object> attributes = new HashMap<>();
    return (HttpServletRequest) Proxy.newProxyInstance(RequestIdTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
        (proxy, method, arguments) -> switch (method.getName()) {
          case "getHeader" -> given;
          case "getAttribute" -> attributes.get(arguments[0]);
          case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
          default -> throw new AssertionError(method.getName());
        });
  }

  @Test
  void theProxysNameIsTakenOver() {
    HttpServletRequest request = request("4f2a9c-17_B");
    assertEquals("4f2a9c-17_B", RequestId.give(request));
    assertEquals("4f2a9c-17_B", RequestId.of(request));
  }

  @Test
  void whatCouldForgeALineOfTheLogIsNot() {
    for (String given : List.of("", "short", "two words here", "line\nSEVERE: forged", "<script>alert(1)</script>", "a".repeat(65))) {
      HttpServletRequest request = request(given);
      String id = RequestId.give(request);
      assertNotEquals(given, id);
      assertTrue(id.matches("[A-Za-z0-9_-]{8,64}"), id);
      assertEquals(id, RequestId.of(request), "one name throughout");
    }
  }

  @Test
  void withoutOneEachRequestGetsItsOwn() {
    assertNotEquals(RequestId.give(request(null)), RequestId.give(request(null)));
  }
}
