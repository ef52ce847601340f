"use strict";

window.Redoc.init("/openapi.json", { hideLoading: true, hideDownloadButton: false }, document.getElementById("ui"));
