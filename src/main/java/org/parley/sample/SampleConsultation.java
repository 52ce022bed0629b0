package org.parley.sample;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.parley.identity.Administrators;
import org.parley.identity.Credentials;
import org.parley.identity.HashedPassword;

/** At the first start in sample mode: loads the sample consultation, whole or not at all. */
@Startup
@Singleton
@DependsOn({"Schema", "FirstAdministrator"})
@TransactionManagement(TransactionManagementType.BEAN)
public class SampleConsultation {
  @Inject
  private SampleAccounts accounts;
  @Inject
  private Administrators administrators;
  @Inject
  private Credentials credentials;
  @Inject
  private SampleLoading loading;

  @PostConstruct
  void load() {
    if (accounts.areShown() && !administrators.exist()) {
      HashedPassword shared = credentials.hash("password", SampleAccounts.PASSWORD);
      loading.load(shared);
    }
  }
}
