"""A few sentences for who reads no Dutch. They are the same whatever language the screen speaks."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Welcome:
    """The same few sentences in one language; `mirrored` is written from right to left."""

    language: str
    called: str
    sentences: tuple[str, ...]
    mirrored: bool = False


WELCOMES = (
    Welcome(
        "en",
        "English",
        (
            "Do you need help, or are you worried about someone? You can call us, walk in, or leave a question here.",
            "It costs nothing. You may bring somebody with you, and we can arrange an interpreter.",
            "In danger now? Call 112.",
        ),
    ),
    Welcome(
        "tr",
        "Türkçe",
        (
            "Yardıma mı ihtiyacınız var, ya da biri için mi endişeleniyorsunuz?",
            "Bizi arayabilir, uğrayabilir veya buraya sorunuzu bırakabilirsiniz.",
            "Ücretsizdir. Yanınızda birini getirebilirsiniz; tercüman ayarlayabiliriz.",
            "Şu anda tehlikede misiniz? 112'yi arayın.",
        ),
    ),
    Welcome(
        "ar",
        "العربية",
        (
            "هل تحتاج إلى مساعدة، أو هل أنت قلق على شخص ما؟ يمكنك الاتصال بنا أو زيارتنا أو ترك سؤال هنا.",
            "الخدمة مجانية. يمكنك إحضار شخص معك، ويمكننا توفير مترجم.",
            "هل أنت في خطر الآن؟ اتصل بالرقم 112.",
        ),
        mirrored=True,
    ),
)
