// The behaviour of the pages. Each module looks for its own data- attribute; without JavaScript all pages still work.
import { keepDrafts } from "./drafts.js";
import { bindForms } from "./forms.js";
import { bindKeys } from "./keys.js";
import { bindLists } from "./lists.js";
import { watchLine } from "./offline.js";
import { bindPhotos } from "./photos.js";
import { bindSmall } from "./small.js";

function bind(root) {
  for (const one of [bindForms, keepDrafts, bindPhotos, bindSmall]) one(root);
}

bind(document);
bindKeys();
bindLists();
watchLine();
document.addEventListener("htmx:load", (event) => bind(event.detail.elt));
