package org.parley.publication.rest;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.parley.publication.PublishedRecord;
import org.parley.shared.DescribedForm;
import org.parley.shared.Languages;

/** The record's place in the description of the interface; {@link RecordsServlet} is no resource, so the build (pom.xml) does not find it by itself. */
public class RecordDescribed implements OASModelReader {
  @Override
  public OpenAPI buildModel() {
    return OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem("/records/{symbol}", OASFactory.createPathItem().GET(operation())));
  }

  private static Operation operation() {
    return OASFactory.createOperation().operationId("Records_read").addTag("Records")
        .description("A published record, as data or as a page: by Accept, or with .json or .html after the symbol. Open to everyone.")
        .parameters(List.of(
            OASFactory.createParameter().name("symbol").in(Parameter.In.PATH).required(true).schema(text()).description("ESF/2026/R.1, its slashes as they are."),
            OASFactory.createParameter().name("version").in(Parameter.In.QUERY).schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .description("Where it is left out, the latest."),
            OASFactory.createParameter().name("discussion").in(Parameter.In.QUERY).schema(OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .description("Of the page: a page of what was said, where that is too long for the record's own."),
            OASFactory.createParameter().name("lang").in(Parameter.In.QUERY).schema(text().enumeration(List.copyOf(Languages.OFFERED)))
                .description("Of the page; else Accept-Language decides.")))
        .responses(OASFactory.createAPIResponses()
            .addAPIResponse(String.valueOf(HttpServletResponse.SC_OK), answer("OK", MediaType.APPLICATION_JSON, PublishedRecord.class.getSimpleName())
                .addHeader(HttpHeaders.ETAG, OASFactory.createHeader().ref(HttpHeaders.ETAG)))
            .addAPIResponse(String.valueOf(HttpServletResponse.SC_NOT_FOUND), answer("There is no such record.", "application/problem+json", "Refusal")))
        .security(List.of(OASFactory.createSecurityRequirement()))
        .addExtension(DescribedForm.EXTENSION, PublishedRecord.class.getName());
  }

  private static APIResponse answer(String words, String type, String form) {
    Content content = OASFactory.createContent().addMediaType(type, OASFactory.createMediaType().schema(OASFactory.createSchema().ref(form)))
        .addMediaType(MediaType.TEXT_HTML, OASFactory.createMediaType().schema(text()));
    return OASFactory.createAPIResponse().description(words).content(content);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
