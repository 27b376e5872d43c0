"use strict";
const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
};
const described = (path, method, operation) => {
  const details = element("details");
  const summary = element("summary");
  summary.append(element("span", method.toUpperCase(), "method"), element("code", path),
    element("span", " — " + operation.summary));
  details.append(summary);
  details.append(element("p", operation["x-role"]
    ? "Needs the role " + operation["x-role"] + " or a higher one." : "Open to anyone."));
  const { parameters, requestBody, responses } = operation;
  details.append(element("pre", JSON.stringify({ parameters, requestBody, responses }, null, 2)));
  return details;
};
const show = (api) => {
  const page = document.getElementById("document");
  page.replaceChildren(element("h1", api.info.title + " " + api.info.version),
    element("p", api.info.description));
  const groups = new Map();
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0];
      if (!groups.has(tag)) groups.set(tag, []);
      groups.get(tag).push(described(path, method, operation));
    }
  for (const [tag, operations] of groups) page.append(element("h2", tag), ...operations);
  page.append(element("h2", "Schemas"));
  for (const [name, schema] of Object.entries(api.components.schemas)) {
    const details = element("details");
    details.append(element("summary", name), element("pre", JSON.stringify(schema, null, 2)));
    page.append(details);
  }
};
fetch("/api/v1/openapi.json").then((answer) => answer.json()).then(show).catch(() => {
  document.getElementById("document").textContent =
    "The description could not be loaded. It is at /api/v1/openapi.json.";
});
