package fi.kenelle.catalogue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The types of schema.org that are services, or businesses that offer some. */
final class SchemaTypes {
  private static final Set<String> SERVICES =
      names(
          "Service BroadcastService CableOrSatelliteService FinancialProduct BankAccount"
              + " DepositAccount CurrencyConversionService InvestmentOrDeposit BrokerageAccount"
              + " InvestmentFund LoanOrCredit CreditCard MortgageLoan PaymentCard PaymentService"
              + " FoodService GovernmentService TaxiService Taxi WebAPI");
  private static final Set<String> HEALTH =
      names(
          "MedicalBusiness MedicalOrganization MedicalClinic CovidTestingFacility Hospital Dentist"
              + " Dermatology DietNutrition Emergency Geriatric Gynecologic Midwifery Nursing"
              + " Obstetric Oncologic Optician Optometric Otolaryngologic Pediatric Pharmacy"
              + " Physician IndividualPhysician PhysiciansOffice Physiotherapy PlasticSurgery"
              + " Podiatric PrimaryCare Psychiatric PublicHealth DiagnosticLab CommunityHealth"
              + " MedicalProcedure MedicalTherapy");
  private static final Set<String> PUBLIC =
      names(
          "GovernmentOrganization GovernmentOffice PoliceStation FireStation Courthouse CityHall"
              + " Embassy");
  private static final Set<String> OTHER_BUSINESSES =
      names(
          "LocalBusiness AnimalShelter ArchiveOrganization AutoBodyShop AutoRepair AutoWash"
              + " GasStation MotorcycleDealer AutoDealer MotorcycleRepair ChildCare"
              + " DryCleaningOrLaundry AmusementPark ArtGallery Casino ComedyClub MovieTheater"
              + " NightClub AutomatedTeller BankOrCreditUnion Bakery BarOrPub Brewery Distillery"
              + " FoodEstablishment Restaurant FastFoodRestaurant Winery PostOffice BeautySalon"
              + " DaySpa HairSalon HealthClub NailSalon TattooParlor Electrician GeneralContractor"
              + " HousePainter Locksmith MovingCompany Plumber RoofingContractor InternetCafe"
              + " Attorney Notary Library BedAndBreakfast Campground Hostel Hotel Motel Resort"
              + " SkiResort VacationRental RadioStation RealEstateAgent RecyclingCenter SelfStorage"
              + " ShoppingCenter SportsActivityLocation BowlingAlley ExerciseGym GolfCourse"
              + " PublicSwimmingPool SportsClub StadiumOrArena TennisComplex TelevisionStation"
              + " TouristInformationCenter Florist VeterinaryCare EmergencyService LegalService"
              + " ProfessionalService FinancialService AccountingService TravelAgency"
              + " EmploymentAgency InsuranceAgency GovernmentOffice CafeOrCoffeeShop");
  private static final List<String> ENDS = List.of("Business", "Store", "Shop", "Rental", "Clinic");
  private static final Set<String> OF_ANY_SECTOR =
      names(
          "Library PostOffice ArchiveOrganization AnimalShelter EmergencyService RecyclingCenter"
              + " PublicSwimmingPool TouristInformationCenter SportsActivityLocation StadiumOrArena"
              + " SportsClub ChildCare RadioStation TelevisionStation");

  private SchemaTypes() {}

  private static Set<String> names(String list) {
    return Set.of(list.split(" ", -1));
  }

  /** The type without prefix or address. */
  static String local(String type) {
    return Reach.last(type, "/#:");
  }

  static boolean isService(List<String> types) {
    return types.stream().anyMatch(type -> SERVICES.contains(type) || isOwnService(type));
  }

  private static boolean isOwnService(String type) {
    return type.endsWith("Service")
        && !type.equals(CpsvAp.SERVICE)
        && !OTHER_BUSINESSES.contains(type);
  }

  static boolean isBusiness(List<String> types) {
    return types.stream()
        .anyMatch(
            type ->
                HEALTH.contains(type)
                    || OTHER_BUSINESSES.contains(type)
                    || ENDS.stream().anyMatch(type::endsWith));
  }

  static boolean isHealth(List<String> types) {
    return types.stream().anyMatch(HEALTH::contains);
  }

  /** The sector that a provider's type tells, empty where it tells none. */
  static String sector(List<String> types) {
    if (isHealth(types)) {
      return "health";
    }
    if (types.stream().anyMatch(PUBLIC::contains)) {
      return "public";
    }
    if (types.contains("NGO")) {
      return "third-sector";
    }
    boolean isPrivate =
        Stream.of("Corporation", "OnlineBusiness", "OnlineStore", "Airline")
                .anyMatch(types::contains)
            || (isBusiness(types) && types.stream().noneMatch(OF_ANY_SECTOR::contains));
    return isPrivate ? "private" : "";
  }

  /** A type as one would say it: TaxiService is a taxi service. */
  static String words(List<String> types) {
    String words = types.get(0).replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    return words.charAt(0) + words.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
