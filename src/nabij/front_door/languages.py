"""All that the front door explains, for who reads no Dutch. It is the same whatever language the screen speaks.

On the Dutch page buttons and fields are Dutch, and are named here as they stand there; `go_on` leads to the pages in
the language itself. Numbers stand beside the sentences, never within them: written from right to left, the groups of a
telephone number would change places.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Welcome:
    """What the pages explain, in one language; `mirrored` is written from right to left.

    `who_we_are` stands on the page where one finds a team and on that of the team; `asking` and `privacy` beside the
    form, `thanks` after it, and `danger`, `alarm` and `safe_home` everywhere.
    """

    language: str
    called: str
    go_on: str
    who_we_are: tuple[str, ...]
    find: str
    call: str
    walk_in: str
    no_appointment: str
    ask: str
    faces: str
    asking: tuple[str, ...]
    privacy: str
    thanks: str
    danger: str
    alarm: str
    safe_home: str
    mirrored: bool = False


ENGLISH = Welcome(
    language="en",
    called="English",
    go_on="Go on in English",
    who_we_are=(
        "Do you have a question about money, care, raising children or your home? Or are you worried about someone?",
        "Every neighbourhood has a team that thinks along with you.",
        "It costs nothing. You may bring somebody with you. Do you speak no Dutch? We arrange an interpreter.",
    ),
    find="Type your postcode, or your street with your postcode, and press “Zoek mijn team”. Or choose your "
    "neighbourhood from the list.",
    call="Call us",
    walk_in="Walk in",
    no_appointment="You do not need an appointment.",
    ask="Leave a question",
    faces="Below you see whom you meet here.",
    asking=(
        "You may write in your own language.",
        "First say whether it is about yourself or about somebody else.",
        "Then write what your question is, or what worries you.",
        "Leave your name, and how we can reach you.",
        "Press “Versturen” to send it.",
    ),
    privacy="We use this only to call you and to think along. Is it about somebody else? Then we ask them, and do not "
    "mention your name. Later you hear that it was taken up. More than that we may not tell you.",
    thanks="Thank you. Your question has arrived. Somebody of the team calls you, at the latest on the day that stands "
    "on this page. If you call us first, say the number that stands on this page.",
    danger="Is there danger now? Do not wait for us.",
    alarm="The emergency number, day and night",
    safe_home="Veilig Thuis: advice about violence and abuse, free, day and night",
)
TURKISH = Welcome(
    language="tr",
    called="Türkçe",
    go_on="Türkçe devam et",
    who_we_are=(
        "Para, bakım, çocuk yetiştirme veya konut hakkında bir sorunuz mu var? Ya da biri için mi endişeleniyorsunuz?",
        "Her mahallede sizinle birlikte düşünen bir ekip vardır.",
        "Ücretsizdir. Yanınızda birini getirebilirsiniz. Hollandaca bilmiyor musunuz? Tercüman ayarlarız.",
    ),
    find="Posta kodunuzu veya sokağınızı posta koduyla birlikte yazın ve “Zoek mijn team” düğmesine basın. Ya da "
    "listeden mahallenizi seçin.",
    call="Bizi arayın",
    walk_in="Bize uğrayın",
    no_appointment="Randevu almanız gerekmez.",
    ask="Sorunuzu bırakın",
    faces="Burada kimlerle karşılaşacağınızı aşağıda görebilirsiniz.",
    asking=(
        "Kendi dilinizde yazabilirsiniz.",
        "Önce konunun sizinle mi yoksa başka biriyle mi ilgili olduğunu belirtin.",
        "Sonra sorunuzu veya endişenizi yazın.",
        "Adınızı ve size nasıl ulaşabileceğimizi yazın.",
        "Göndermek için “Versturen” düğmesine basın.",
    ),
    privacy="Bunu yalnızca sizi aramak ve sizinle birlikte düşünmek için kullanırız. Konu başka biriyle mi ilgili? O "
    "zaman kendisine sorarız ve sizin adınızı söylemeyiz. Daha sonra konunun ele alındığını öğrenirsiniz. Bundan "
    "fazlasını size söyleyemeyiz.",
    thanks="Teşekkür ederiz. Sorunuz bize ulaştı. Ekipten biri en geç bu sayfada yazan günde sizi arar. Siz bizi daha "
    "önce ararsanız bu sayfada yazan numarayı söyleyin.",
    danger="Şu anda tehlike mi var? Bizi beklemeyin.",
    alarm="Acil durum numarası, gece gündüz",
    safe_home="Veilig Thuis: şiddet ve istismar konusunda danışma, ücretsiz, gece gündüz",
)
ARABIC = Welcome(
    language="ar",
    called="العربية",
    go_on="تابع بالعربية",
    who_we_are=(
        "هل لديك سؤال عن المال أو الرعاية أو تربية الأطفال أو السكن؟ أو هل أنت قلق على شخص ما؟",
        "في كل حي فريق يفكر معك.",
        "الخدمة مجانية. يمكنك إحضار شخص معك. ألا تتكلم الهولندية؟ نوفر لك مترجمًا.",
    ),
    find="اكتب الرمز البريدي، أو اسم الشارع مع الرمز البريدي، ثم اضغط على «Zoek mijn team». أو اختر حيّك من القائمة.",
    call="اتصل بنا",
    walk_in="تفضل بزيارتنا",
    no_appointment="لا تحتاج إلى موعد.",
    ask="اترك سؤالك",
    faces="في الأسفل ترى من ستقابله هنا.",
    asking=(
        "يمكنك الكتابة بلغتك.",
        "قل أولًا هل الأمر يخصك أم يخص شخصًا آخر.",
        "ثم اكتب سؤالك أو ما يقلقك.",
        "اترك اسمك وكيف يمكننا الوصول إليك.",
        "اضغط على «Versturen» للإرسال.",
    ),
    privacy="نستخدم هذا فقط للاتصال بك والتفكير معك. هل الأمر يخص شخصًا آخر؟ عندها نسأله هو، ولا نذكر اسمك. وستعرف "
    "لاحقًا أن الأمر قد تم تناوله. لا يُسمح لنا بأن نخبرك بأكثر من ذلك.",
    thanks="شكرًا لك. لقد وصل سؤالك. سيتصل بك أحد أعضاء الفريق في موعد أقصاه اليوم المكتوب في هذه الصفحة. إذا اتصلت بنا "
    "قبل ذلك فاذكر الرقم المكتوب في هذه الصفحة.",
    danger="هل هناك خطر الآن؟ لا تنتظرنا.",
    alarm="رقم الطوارئ، ليلًا ونهارًا",
    safe_home="Veilig Thuis: مشورة بشأن العنف والإساءة، مجانًا، ليلًا ونهارًا",
    mirrored=True,
)
WELCOMES = (ENGLISH, TURKISH, ARABIC)
