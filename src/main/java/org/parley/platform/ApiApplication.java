package org.parley.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;

/** Everything under {@code /api}. */
@ApplicationPath("/api")
@OpenAPIDefinition(info = @Info(title = "Parley", version = "1", description = "Commands and reads; news travel over the WebSocket at /live",
    license = @License(name = "Apache-2.0", identifier = "Apache-2.0")))
public class ApiApplication extends Application {}
