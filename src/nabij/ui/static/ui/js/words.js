// Sentences of the behaviour, in the language of the page. Dutch is the default, as everywhere.
const WORDS = {
  nl: {
    saved: "Bewaard",
    saving: "Bewaren…",
    notSaved: "Nog niet bewaard. We proberen het zo.",
    tooLarge: "Deze foto is te groot (meer dan 15 MB) en kan niet kleiner worden gemaakt. Kies een andere foto.",
    smaller: "De foto is kleiner gemaakt, zodat hij snel aankomt.",
    preview: "Gekozen foto",
  },
  en: {
    saved: "Saved",
    saving: "Saving…",
    notSaved: "Not saved yet. Trying again soon.",
    tooLarge: "This photo is too large (over 15 MB) and cannot be made smaller. Choose another photo.",
    smaller: "The photo was made smaller, so that it arrives quickly.",
    preview: "Chosen photo",
  },
};
const language = document.documentElement.lang.slice(0, 2);
export const words = WORDS[language] ?? WORDS.nl;
