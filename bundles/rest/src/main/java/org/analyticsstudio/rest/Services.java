package org.analyticsstudio.rest;

import org.analyticsstudio.api.audit.AuditLog;
import org.analyticsstudio.api.catalog.Datasets;
import org.analyticsstudio.api.catalog.Files;
import org.analyticsstudio.api.catalog.Projects;
import org.analyticsstudio.api.chat.Reports;
import org.analyticsstudio.api.connections.Connections;
import org.analyticsstudio.api.dashboards.Dashboards;
import org.analyticsstudio.api.domains.Domains;
import org.analyticsstudio.api.governance.DataFreshness;
import org.analyticsstudio.api.governance.SourceWatch;
import org.analyticsstudio.api.jobs.Jobs;
import org.analyticsstudio.api.plugins.Plugins;
import org.analyticsstudio.api.query.QueryEngine;
import org.analyticsstudio.api.query.ResultExporter;
import org.analyticsstudio.api.security.LoopbackToken;
import org.analyticsstudio.api.security.Sessions;
import org.analyticsstudio.api.security.Users;
import org.analyticsstudio.api.semantic.SemanticSchemas;

/** What the routes call. */
public record Services(
    Sessions sessions,
    LoopbackToken loopback,
    Users users,
    Projects projects,
    Domains domains,
    Files files,
    Datasets datasets,
    SemanticSchemas schemas,
    QueryEngine queries,
    ResultExporter exporter,
    Reports reports,
    Dashboards dashboards,
    Jobs jobs,
    Plugins plugins,
    Connections connections,
    SourceWatch sourceWatch,
    DataFreshness freshness,
    AuditLog audit) {}
