// A photo is shown before it is sent, and made smaller: at most 2000 pixels, so that 40 MB from a phone also arrives.
import { each } from "./each.js";
import { words } from "./words.js";

const MOST_BYTES = 15 * 1024 * 1024;
const MOST_PIXELS = 2000;
const SMALL_ENOUGH = 1.5 * 1024 * 1024;

async function smaller(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height));
  if (scale === 1 && file.size < SMALL_ENOUGH) return file;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  return new File([blob], "foto.jpg", { type: "image/jpeg" });
}

// The file to send: smaller if it can be, itself if the browser cannot read it (HEIC) and it is not too large.
async function prepared(file) {
  if (!file.type.startsWith("image/")) return file;
  try {
    return await smaller(file);
  } catch {
    return file; // Not a picture this browser can read; the server judges it.
  }
}

function show(input, file) {
  const words_ = input.closest(".nb-field")?.querySelector("[data-file-words]");
  words_?.parentElement.querySelector("canvas")?.remove();
  if (!file?.type.startsWith("image/") || !words_) return;
  createImageBitmap(file).then((picture) => {
    const canvas = document.createElement("canvas");
    canvas.className = "nb-preview";
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", words.preview);
    canvas.height = 160;
    canvas.width = Math.round((picture.width / picture.height) * 160);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    words_.before(canvas);
  }, () => undefined); // No preview for what cannot be read; the file is still sent.
}

async function choose(input) {
  const [chosen] = input.files;
  const say = input.closest(".nb-field")?.querySelector("[data-file-words]");
  if (say) say.textContent = "";
  if (!chosen) return show(input, null);
  const file = await prepared(chosen);
  if (file.size > MOST_BYTES) {
    input.value = "";
    if (say) say.textContent = words.tooLarge;
    return show(input, null);
  }
  if (file !== chosen) {
    const basket = new DataTransfer();
    basket.items.add(file);
    input.files = basket.files;
    if (say) say.textContent = words.smaller;
  }
  show(input, file);
}

export function bindPhotos(root) {
  each(root, 'input[type="file"]', "Photo", (input) => {
    let working = null; // While a photo is being made smaller, sending waits for it.
    input.addEventListener("change", () => {
      working = choose(input).finally(() => (working = null));
    });
    input.form?.addEventListener("submit", (event) => {
      if (!working) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      working.then(() => event.target.requestSubmit(event.submitter));
    }, { capture: true });
  });
}
