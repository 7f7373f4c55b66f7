package org.inzira.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Sentences as writers would write them, and as those would who want to get a claim past the
 * checker: which are stopped, and which must never be. One a line.
 */
class SentencesTest {

  private static final Claims CLAIMS = new Claims();

  static final List<String> STOPPED =
      sentences(
          """
          Every second refugee was a woman.
          Half the refugees were women.
          Resettlement fell by half to {{people-resettled}}.
          One in three people left: {{people-resettled}}.
          A quarter of {{people-resettled}} were children.
          Two-thirds of the {{people-resettled}} were women ({{people-resettled-female}}).
          Two thirds, {{people-resettled-female}} of {{people-resettled}}, were women.
          The number rose tenfold to {{people-resettled}}.
          The number grew ten-fold to {{people-resettled}}.
          It grew 10-fold to {{people-resettled}}.
          It was a tenfold rise to {{people-resettled}}.
          The number fell to {{people-resettled}}.
          The number was down to {{people-resettled}}.
          This was the highest ever figure: {{people-resettled}}.
          This was the highest number on record: {{people-resettled}}.
          This was the largest resettlement year so far: {{people-resettled}}.
          It was our best year yet: {{people-resettled}}.
          Never have so many people left: {{people-resettled}}.
          More people than ever left: {{people-resettled}}.
          For the first time, {{people-resettled}} departed.
          No one was left behind: {{people-resettled}}.
          Nobody was refused boarding.
          All refugees departed safely.
          Every refugee departed: {{people-resettled}}.
          All of them, {{people-resettled-female}} of {{people-resettled}}, were women.
          The majority of {{people-resettled}} were women ({{people-resettled-female}}).
          Almost everyone of {{people-resettled}} was a woman ({{people-resettled-female}}).
          Not one of the {{people-resettled}} stayed.
          There was not a single incident.
          Zero incidents were reported.
          ４０１５ people departed.
          ٤٠١٥ people departed.
          4\u200b015 people departed.
          4&nbsp;015 people departed.
          4_015 people departed.
          4*0*15 people departed.
          4’015 people departed.
          [4,015](https://example.org) people departed.
          ![A photo of 4,015 people](x.png)
          | people | 4,015 |
          ### 4,015 people left
          - 4,015 people left
          `4,015` people
          ```\\n4015 people\\n```
          <!-- 4,015 people -->
          <b>4,015</b> people
          Footnote[^1]\\n\\n[^1]: 4,015 people.
          Between 4,000 and 4,100 people left.
          4,000-4,100 people left.
          Some 4k people left.
          About 4 thousand people left.
          4.0 thousand people left.
          A couple of thousand people left.
          A hundred people left.
          Hundreds of people left.
          A score of experts came.
          Four thousand and fifteen people left.
          Fifteen hundred people left.
          Forty\u2011two people left.
          Twenty–two people left.
          54.5% of people left.
          54.5 percentage points more.
          One third of the people left.
          The number increased two and a half times to {{people-resettled}}.
          Twice as many people left: {{people-resettled}}.
          The number has doubled to {{people-resettled}}.
          We doubled the number of departures to {{people-resettled}}.
          A two-fold rise to {{people-resettled}}.
          Numbers more or less doubled to {{people-resettled}}.
          Departures all but doubled to {{people-resettled}}.
          Departures roughly doubled to {{people-resettled}}.
          Departures jumped to {{people-resettled}}, three times the number of 2021.
          Departures were 3x those of 2021: {{people-resettled}}.
          Departures decreased to {{people-resettled}}.
          A drop to {{people-resettled}}.
          There was a sharp rise to {{people-resettled}} from {{people-resettled.previous}} and a decline in departures.
          Fewer people left than in 2021: {{people-resettled}}.
          Fewer people than last year: {{people-resettled}}.
          Health assessments remained stable at {{health-assessments}}.
          Health assessments hardly increased: {{health-assessments}}.
          Waiting times were cut thanks to the shelter.
          The shelter cut waiting times.
          The training helped traders earn more.
          The training made traders safer.
          Training raises awareness.
          The campaign changed attitudes.
          The project has brought peace to the valley.
          The project protects women from violence.
          Thanks to this, fewer children fell ill.
          Waiting times fell.
          Thirty years after the genocide.
          The post is open 24 hours.
          dou**bl**ed is what it did: {{people-resettled}}.
          dou\u200bbled is what it did: {{people-resettled}}.
          𝟒𝟎𝟏𝟓 people left.
          Ⅻ people left.
          ④ people left.
          The 4015th person left.
          The 300th flight took off.
          A hundredfold rise to {{people-resettled}}.
          It was 1.5 times the number of 2021: {{people-resettled}}.
          Departures were double those of 2021: {{people-resettled}}.
          Departures were half those of 2021: {{people-resettled}}.
          Half as many left: {{people-resettled}}.
          Departures were up by a fifth at {{people-resettled}}.
          Departures grew by two thirds to {{people-resettled}}.
          Departures shrank by a third to {{people-resettled}}.
          Departures rose by three quarters to {{people-resettled}}.
          Over 90 per cent of them were women: {{people-resettled.share:sex=female}}.
          Women were the majority ({{people-resettled.share:sex=female}}).
          Women outnumbered men: {{people-resettled-female}} to {{people-resettled-male}}.
          More women than men left: {{people-resettled-female}}, {{people-resettled-male}}.
          Numbers reached a new high of {{people-resettled}}.
          Numbers peaked at {{people-resettled}}.
          A milestone was passed: {{people-resettled}}.
          The mission exceeded its target with {{people-resettled}}.
          The vast majority were women.
          The number of people nearly tripled, to {{people-resettled}}.
          Well over 4,000 people left ({{people-resettled}}).
          Just under 4,000 people left ({{people-resettled}}).
          As many as 5,000 people left ({{people-resettled}}).
          Up to 4,000 people left ({{people-resettled}}).
          Some 5,000 people left ({{people-resettled}}).
          Thousands of people left, {{people-resettled}} experts and {{diaspora-tvet-experts|dozens of}} others.
          Tens of thousands left ({{people-resettled}}).
          Dozens of experts came ({{diaspora-tvet-experts}}).
          A small share were women: {{people-resettled-female}} of {{people-resettled}}.
          1.4 times as many left: {{people-resettled}}.
          Not a single one of {{people-resettled}} was a woman ({{people-resettled-female}}).
          The table shows 10.7 people.
          A large part of the people were women.
          The shelter restored hope.
          A milestone in migration.
          """);

  static final List<String> PASSING =
      sentences(
          """
          4) Step
          More people left than in 2021: {{people-resettled}}.
          The mission worked with {{people-resettled}} people in {{year}}.
          The first and third quarter of 2022.
          In 2022, Rusizi II and COVID-19.
          An increased need for transport.
          The team of the one-stop border post.
          Women and girls travelled, too.
          All flights are listed in the annex.
          The 30th anniversary was on 7 April.
          In the first half of the year.
          Every year the mission writes a report.
          No one stands alone in this work.
          Most recently, a second post was opened.
          The post is open 24/7.
          Room 12, article 31, UNSCR 1325 and SDG 10.7.
          Resettlement rose to {{people-resettled}} from {{people-resettled.previous}}.
          Resettlement increased by more than half, from {{people-resettled.previous}} to {{people-resettled}}.
          Resettlement grew by over half to {{people-resettled}}.
          Nearly half ({{people-resettled-female}}) of {{people-resettled}} were women.
          The 21st century and the 30th anniversary, in the 1990s.
          This is **very** good, and*so* on.
          Departures were up 54.5 % at {{people-resettled}}.
          Under 50 per cent were women: {{people-resettled.share:sex=female}}.
          Just over 4,000 people left ({{people-resettled}}).
          Some 4,000 people left ({{people-resettled}}).
          Thousands of people left ({{people-resettled}}).
          Once a week a flight left.
          A large share were women: {{people-resettled-female}} of {{people-resettled}}.
          1.5 times as many left: {{people-resettled}}.
          The training took place 24/7, at SDG 10.7 and in section 2.1.
          The drop-in centre opened: a drop in centre for all.
          The road was cut off by rain, the line cut by a landslide.
          A milestone review was held.
          Thanks to our donors and partners.
          The restored hall was opened.
          A large part of the work was done.
          Every family album tells a story.
          """);

  static final List<String> STOPPED_IN_FRENCH =
      sentences(
          """
          Le nombre a chuté à {{people-resettled}}.
          Une personne sur trois est partie : {{people-resettled}}.
          Une réfugiée sur deux est partie.
          Un réfugié sur trois était une femme.
          Le quart des {{people-resettled}} étaient des enfants.
          Les deux tiers des {{people-resettled}} étaient des femmes ({{people-resettled-female}}).
          Le nombre a décuplé à {{people-resettled}}.
          Le nombre a été multiplié par dix : {{people-resettled}}.
          Il y en a eu dix fois plus : {{people-resettled}}.
          Le nombre a doublé pour atteindre {{people-resettled}}.
          Le nombre double et atteint {{people-resettled}}.
          Le doublement des départs ({{people-resettled}}).
          Deux fois plus de personnes sont parties : {{people-resettled}}.
          Le nombre a diminué de moitié : {{people-resettled}}.
          Le nombre diminue : {{people-resettled}}.
          Le nombre a baissé à {{people-resettled}}.
          La baisse à {{people-resettled}}.
          Le chiffre le plus élevé jamais atteint : {{people-resettled}}.
          Un nombre record de {{people-resettled}} départs.
          Un record : {{people-resettled}}.
          Pour la première fois, {{people-resettled}} personnes sont parties.
          Jamais autant de personnes n’étaient parties : {{people-resettled}}.
          Personne n’est resté : {{people-resettled}}.
          Pas un seul incident.
          Tous les réfugiés sont partis.
          Toutes les personnes sont parties : {{people-resettled}}.
          Chaque réfugié est parti.
          La plupart des {{people-resettled}} étaient des femmes ({{people-resettled-female}}).
          La majorité des {{people-resettled}} ({{people-resettled-female}}) étaient des femmes.
          Plus d’une personne sur deux ({{people-resettled-female}} sur {{people-resettled}}) était une femme.
          Quatre mille quinze personnes.
          Quatre-vingts personnes.
          Soixante-dix personnes.
          Une vingtaine de personnes.
          Une trentaine d’experts.
          Deux douzaines d’experts.
          Un demi-million de personnes.
          Un millier de personnes.
          4 015 personnes.
          4\u202f015 personnes.
          4.015 personnes.
          4’015 personnes.
          54,5 % des personnes.
          Entre 4 000 et 4 100 personnes.
          Cinquante pour cent des personnes.
          La moitié des personnes.
          Le tiers des personnes.
          L’abri réduit les temps d’attente.
          Les temps d’attente ont été réduits.
          La formation a permis aux femmes de gagner plus.
          Le projet protège les femmes.
          La campagne a changé les attitudes.
          Grâce à l’abri, l’attente est plus courte.
          Le nombre augmente fortement et triple à {{people-resettled}}.
          Le nombre n’a pas augmenté : {{people-resettled}}.
          Moins de personnes qu’en 2021 : {{people-resettled}}.
          Trois fois plus qu’en 2021 : {{people-resettled}}.
          Les départs se sont effondrés à {{people-resettled}}.
          Les départs ont presque doublé ({{people-resettled}}).
          Les départs ont quasi doublé ({{people-resettled}}).
          Les départs ont plus que doublé ({{people-resettled}}).
          Les évaluations sont restées stables ({{health-assessments}}).
          Les évaluations stagnent ({{health-assessments}}).
          Les départs ont augmenté d’un cinquième ({{people-resettled}}).
          Les départs ont augmenté des deux tiers ({{people-resettled}}).
          Les départs ont diminué d’un tiers ({{people-resettled}}).
          Les départs ont été multipliés par 3 ({{people-resettled}}).
          Les départs ont augmenté de 84 % ({{people-resettled}}).
          Plus de 5 000 personnes ({{people-resettled}}) sont parties.
          Bien plus de 5 000 personnes ({{people-resettled}}) sont parties.
          Les femmes étaient majoritaires ({{people-resettled.share:sex=female}}).
          Il y avait plus de femmes que d’hommes.
          La 4015e personne est partie.
          Le cap des 4 000 départs est franchi ({{people-resettled}}).
          Un sommet historique : {{people-resettled}}.
          Du jamais vu : {{people-resettled}}.
          Une grande partie des personnes étaient des femmes.
          """);

  static final List<String> PASSING_IN_FRENCH =
      sentences(
          """
          Le Rusizi II, la COVID-19 et l’année 2022.
          Le premier semestre de 2022, au troisième trimestre.
          Les pays tiers et les tiers.
          Une mission, un pays.
          Le nombre a augmenté, de {{people-resettled.previous}} à {{people-resettled}}.
          Le nombre augmente à {{people-resettled}}.
          La hausse à {{people-resettled}} se voit.
          Le nombre n’a pas diminué : {{people-resettled}}.
          {{people-resettled}} personnes sont parties, contre {{people-resettled.previous}} en 2021.
          Le poste est ouvert 24 h sur 24.
          Le 7 avril 2022, le 1er mars.
          Plus de personnes qu’en 2021 : {{people-resettled}}.
          Tous les jours ouvrables.
          Chaque année, la mission publie un bilan.
          Les départs ont augmenté de 54,5 % ({{people-resettled}}).
          Plus de 4 000 personnes ({{people-resettled}}) sont parties.
          Le XXIe siècle, la 30e année, le 2e étage.
          La mission aide les réfugiés à préparer leur voyage ({{people-resettled}}).
          Le programme d’aide humanitaire.
          Un appel d’offres a été lancé.
          Une grande part des {{people-resettled}} étaient des femmes ({{people-resettled-female}}).
          Une baisse de tension à l’hôpital.
          Grâce aux bailleurs et aux partenaires.
          Une grande partie du travail.
          Le double vitrage des bureaux.
          Elle baisse la tête.
          """);

  @ParameterizedTest
  @FieldSource("STOPPED")
  void stopsWhatTheFiguresDoNotSay(String text) {
    assertThat(check(text, Locale.ENGLISH)).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("PASSING")
  void letsPassWhatHoldsOrClaimsNothing(String text) {
    assertThat(check(text, Locale.ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("STOPPED_IN_FRENCH")
  void stopsWhatTheFiguresDoNotSayInFrench(String text) {
    assertThat(check(text, Locale.FRENCH)).isNotEmpty();
  }

  @ParameterizedTest
  @FieldSource("PASSING_IN_FRENCH")
  void letsPassWhatHoldsOrClaimsNothingInFrench(String text) {
    assertThat(check(text, Locale.FRENCH)).isEmpty();
  }

  private static List<Finding> check(String text, Locale language) {
    return CLAIMS.check(text, language, Year.of(2022), PaperFigures.ofTheMission());
  }

  private static List<String> sentences(String lines) {
    return lines.lines().map(line -> line.replace("\\n", "\n")).toList();
  }
}
