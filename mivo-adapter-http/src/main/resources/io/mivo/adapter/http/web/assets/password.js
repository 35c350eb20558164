// The pages before the login. Everything works without this file, only less conveniently.
"use strict";

// The secret of a set-up link stands in the fragment: it goes into the form and out of the address bar.
const secret = document.getElementById("secret");
if (secret) {
  if (location.hash.length > 1) {
    secret.value = location.hash.slice(1);
    history.replaceState(null, "", location.pathname);
  }
  document.getElementById("secret-field").hidden = secret.value !== "";
  (secret.value === "" ? secret : document.getElementById("password")).focus();
}

for (const box of document.querySelectorAll("[data-shows]")) {
  const fields = box.dataset.shows.split(" ").map((id) => document.getElementById(id));
  box.closest("label").hidden = false;
  box.checked = false;
  box.addEventListener("change", () => {
    for (const field of fields) {
      field.type = box.checked ? "text" : "password";
    }
  });
  box.form.addEventListener("submit", () => {
    for (const field of fields) {
      field.type = "password";
    }
  });
}

for (const second of document.querySelectorAll("[data-same-as]")) {
  const first = document.getElementById(second.dataset.sameAs);
  const compare = () => second.setCustomValidity(
    second.value === first.value ? "" : "The two passwords differ.");
  first.addEventListener("input", compare);
  second.addEventListener("input", compare);
}
