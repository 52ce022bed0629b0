package org.parley.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.parley.identity.Role;

/** Who is in the sample, and whether this server shows it at all. */
@ApplicationScoped
public class SampleAccounts {
  /** Everyone's, in sample mode; shown on the sign-in page. */
  static final String PASSWORD = "sample-parley";

  private boolean sample;

  public SampleAccounts() {}

  @Inject
  SampleAccounts(@ConfigProperty(name = "PARLEY_SAMPLE", defaultValue = "false") boolean sample) {
    this.sample = sample;
  }

  /** Whether {@code PARLEY_SAMPLE} is on. */
  public boolean areShown() {
    return sample;
  }

  /** Staff first, then two of each delegation. */
  public List<SampleAccount> list() {
    Framework framework = Framework.read();
    List<SampleAccount> accounts = new ArrayList<>();
    accounts.add(staff("admin", "Sample Administrator", Role.ADMINISTRATOR, framework));
    accounts.add(staff("chair", "Sample Chair", Role.CHAIR, framework));
    accounts.add(staff("moderator", "Sample Moderator", Role.MODERATOR, framework));
    accounts.add(staff("secretary", "Sample Secretary", Role.SECRETARY, framework));
    for (Framework.Delegation delegation : framework.sampleDelegations()) {
      accounts.add(member(delegation, Role.HEAD, framework));
      accounts.add(member(delegation, Role.EXPERT, framework));
    }
    return accounts;
  }

  private static SampleAccount staff(String account, String name, Role role, Framework framework) {
    return new SampleAccount(account + "@example.org", PASSWORD, name, role, framework.slug(), Optional.empty());
  }

  private static SampleAccount member(Framework.Delegation delegation, Role role, Framework framework) {
    String country = delegation.status() == null ? delegation.name().forReader("en") : "Secretariat";
    String name = country + " " + (role == Role.HEAD ? "Head" : "Expert");
    return new SampleAccount(name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org", PASSWORD, name, role, framework.slug(),
        Optional.of(delegation.code()));
  }
}
