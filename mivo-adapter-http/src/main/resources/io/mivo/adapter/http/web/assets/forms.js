// Pages with forms. Everything works without this file, only less conveniently.
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

// What can be copied can be copied with a button.
for (const button of document.querySelectorAll("[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  field.addEventListener("focus", () => field.select());
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // Pages over plain HTTP have no clipboard of their own.
      document.execCommand("copy");
    }
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 3000);
  });
}

for (const time of document.querySelectorAll("time")) {
  const local = new Date(time.dateTime).toLocaleString();
  if (time.classList.contains("clock")) {
    time.textContent = local;
  } else {
    time.title = local;
  }
}

// A file can be put into a field of text instead of pasting it.
for (const chooser of document.querySelectorAll("[data-fills]")) {
  chooser.closest("label").hidden = false;
  chooser.addEventListener("change", async () => {
    if (chooser.files.length > 0 && chooser.files[0].size <= 32768) {
      document.getElementById(chooser.dataset.fills).value = (await chooser.files[0].text()).trim();
    }
  });
}

// Long lists of things to tick can be sifted; what is ticked always shows.
for (const field of document.querySelectorAll("[data-sifts]")) {
  const list = document.getElementById(field.dataset.sifts);
  field.hidden = false;
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  field.addEventListener("input", () => {
    const wanted = field.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    for (const line of list.children) {
      const text = line.textContent.toLocaleLowerCase();
      line.hidden = !line.querySelector("input").checked && !wanted.every((word) => text.includes(word));
    }
  });
}
