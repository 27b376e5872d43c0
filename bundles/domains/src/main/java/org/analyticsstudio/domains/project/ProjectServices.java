package org.analyticsstudio.domains.project;

import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.Files;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.chat.Reports;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.semantic.SemanticSchemas;
import org.analyticsstudio.api.store.MetadataStore;

/** What making a project calls: the ways people use too. */
public record ProjectServices(
    MetadataStore store,
    AuditLog audit,
    Projects projects,
    Files files,
    Datasets datasets,
    SemanticSchemas schemas,
    Dashboards dashboards,
    Reports reports) {}
