package org.analyticsstudio.webui;

import java.net.URL;

/** One file of the application and how a browser shall treat it. */
record StaticFile(URL content, String contentType, String cacheControl, boolean gzipped) {}
