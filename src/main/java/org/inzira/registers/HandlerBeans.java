package org.inzira.registers;

import org.inzira.kernel.FieldRecordHandler;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.stereotype.Component;

/** Makes a handler bean of each definition bean, so that intake finds them like any other. */
@Component
class HandlerBeans implements BeanDefinitionRegistryPostProcessor {

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    if (registry instanceof ConfigurableListableBeanFactory beans) {
      for (var name : beans.getBeanNamesForType(RecordDefinition.class, false, false)) {
        registry.registerBeanDefinition(name + ".handler", handler(beans, name));
      }
    }
  }

  private static RootBeanDefinition handler(ConfigurableListableBeanFactory beans, String name) {
    var bean = new RootBeanDefinition(FieldRecordHandler.class);
    bean.setInstanceSupplier(() -> {
      var kind = beans.getBean(name, RecordDefinition.class).kind();
      return beans.getBean(Registers.class).get(kind);
    });
    return bean;
  }
}
