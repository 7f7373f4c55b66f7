package org.inzira.invention.people;

import java.util.List;

/** Given and family names of the region, put together by chance: nobody is meant. */
final class Names {

  private static final List<String> LAKES_FEMALE =
      list(
          """
          Aimée Aline Angélique Antoinette Assumpta Béatrice Bernadette Chantal Christine Claudine
          Clémence Consolée Delphine Denise Divine Domitille Espérance Eugénie Fabiola Florence
          Francine Furaha Gloriose Grâce Immaculée Jacqueline Jeannette Josiane Judith Liliane
          Louise Marceline Mariam Neema Odette Olive Pascaline Rehema Rosine Sandrine Solange
          Vestine Yvette Zawadi
          """);
  private static final List<String> LAKES_MALE =
      list(
          """
          Adrien Alexis Alphonse Amani Anicet Augustin Baraka Bonaventure Célestin Christophe
          Claver Damien Daniel Désiré Donatien Emmanuel Espoir Étienne Eugène Évariste Fabrice
          Faustin Félicien Gaspard Gérard Gilbert Innocent Isaac Jérôme Joseph Lambert Laurent
          Léonard Moïse Olivier Pascal Patrice Prosper Rémy Sylvestre Théogène Thierry Valens
          Vianney
          """);
  private static final List<String> LAKES_FAMILY =
      list(
          """
          Bahati Barutwa Bigirimana Bisimwa Bizimana Bugingo Byamungu Byiringiro Cishahayo
          Dusabimana Gakwaya Gasana Gatera Habarurema Habimana Hakizimana Harerimana Iradukunda
          Irakoze Kabera Kalisa Kamanzi Kanyamihigo Karangwa Kayumba Kwizera Mahoro Manirakiza
          Maniriho Mbarushimana Mugabo Mugisha Muhoza Mukeshimana Munezero Murekatete Musafiri
          Mushimiyimana Mutabazi Mutoni Mwiza Ndagijimana Ndayisenga Ndikumana Ngabo Ngendakumana
          Nikuze Nishimwe Nitunga Niyonkuru Niyonzima Nkurunziza Nsengiyumva Ntakirutimana
          Nzeyimana Rukundo Rutaganda Ruzindana Safari Sebahire Sibomana Tuyishime Twagirayezu
          Umutesi Uwamahoro Uwase Uwimana Uwineza
          """);
  private static final List<String> HORN_FEMALE =
      list(
          """
          Amina Asha Eden Fatuma Feven Halima Hodan Kisanet Luwam Maryam Mihret Rahel Ruta Saba
          Samira Selam Semhar Winta Yodit Zahra
          """);
  private static final List<String> HORN_MALE =
      list(
          """
          Abdirahman Adam Ahmed Bereket Daud Dawit Efrem Filmon Hamid Haroun Ibrahim Idris Isaias
          Kidane Mebrahtu Merhawi Mohamud Musa Natnael Omar Robel Samuel Tesfay Yonas
          """);
  private static final List<String> HORN_FAMILY =
      list(
          """
          Abdalla Abdi Abraha Adem Asmerom Bashir Berhane Fessehaye Gebremeskel Ghebru Habtom
          Hagos Haile Hassan Ismail Kahsay Mehari Nur Osman Salih Tekle Tewelde Warsame Yusuf
          """);

  private final Chance chance;

  Names(Chance chance) {
    this.chance = chance;
  }

  String given(boolean horn, String sex) {
    var female = horn ? HORN_FEMALE : LAKES_FEMALE;
    var male = horn ? HORN_MALE : LAKES_MALE;
    return chance.pick(sex.equals("female") ? female : male);
  }

  String family(boolean horn) {
    return chance.pick(horn ? HORN_FAMILY : LAKES_FAMILY);
  }

  private static List<String> list(String written) {
    return List.of(written.strip().split("\\s+", -1));
  }
}
