"""Demonyms: the adjective of a country or people, and the country's word that it stands for."""

from extractor.reading.words.name_words import name_key

# Adjective, country; where the country has several words, the one that tells it.
_PAIRS = """
afghan afghanistan, albanian albania, algerian algeria, american america, angolan angola, arab arabia, argentine argentina,
argentinian argentina, armenian armenia, australian australia, austrian austria, azerbaijani azerbaijan, bahraini bahrain,
bangladeshi bangladesh, basque basque, belgian belgium, beninese benin, bolivian bolivia, bosnian bosnia, brazilian brazil,
british britain, bulgarian bulgaria, burkinabe burkina, burmese burma, burundian burundi, cambodian cambodia, cameroonian cameroon,
canadian canada, chadian chad, chechen chechnya, chilean chile, chinese china, colombian colombia, congolese congo, croatian croatia,
cuban cuba, cypriot cyprus, czech czechia, danish denmark, dominican dominica, dutch netherlands, ecuadorian ecuador,
egyptian egypt, eritrean eritrea, ethiopian ethiopia, filipino philippines, finnish finland, french france, gambian gambia,
georgian georgia, german germany, ghanaian ghana, greek greece, guatemalan guatemala, guinean guinea, haitian haiti,
honduran honduras, hungarian hungary, indian india, indonesian indonesia, iranian iran, iraqi iraq, irish ireland, israeli israel,
italian italy, ivorian ivory, japanese japan, jordanian jordan, kashmiri kashmir, kazakh kazakhstan, kenyan kenya, korean korea,
kosovar kosovo, kurdish kurdistan, kuwaiti kuwait, kyrgyz kyrgyzstan, laotian laos, lebanese lebanon, liberian liberia,
libyan libya, macedonian macedonia, malawian malawi, malaysian malaysia, malian mali, mauritanian mauritania, mexican mexico,
moldovan moldova, moroccan morocco, mozambican mozambique, namibian namibia, nepalese nepal, nepali nepal, nicaraguan nicaragua,
nigerian nigeria, nigerien niger, norwegian norway, omani oman, pakistani pakistan, palestinian palestine, panamanian panama,
papuan papua, paraguayan paraguay, peruvian peru, polish poland, portuguese portugal, qatari qatar, romanian romania,
russian russia, rwandan rwanda, salvadoran salvador, salvadorean salvador, saudi saudi, senegalese senegal, serb serbia,
serbian serbia, somali somalia, somalian somalia, spanish spain, sudanese sudan, swedish sweden, swiss switzerland, syrian syria,
tajik tajikistan, tanzanian tanzania, thai thailand, tigrayan tigray, togolese togo, tunisian tunisia, turkish turkey,
turkmen turkmenistan, ugandan uganda, ukrainian ukraine, uruguayan uruguay, uzbek uzbekistan, venezuelan venezuela,
vietnamese vietnam, yemeni yemen, yemenite yemen, zambian zambia, zimbabwean zimbabwe, african africa, asian asia,
european europe, lankan lanka, us america, usa america, uk britain
"""

COUNTRY_WORDS: dict[str, str] = {
    name_key(adjective): name_key(country)
    for adjective, country in (pair.split() for pair in _PAIRS.replace("\n", " ").split(","))
}
