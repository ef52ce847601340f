"use strict";

window.SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#ui",
  deepLinking: true,
  displayRequestDuration: true,
  // The token is typed in again after a reload: a page keeps no secrets.
  persistAuthorization: false,
  validatorUrl: null,
});
